/**
 * Texts to start from.
 * @module examples
 */

/** @type {Record<string, string>} */
export const EXAMPLES = {
  "A pull day with a fault": `Pull day
Deadlift 3x5 @ 100 kg, rest 3 min
Pull-Up 4x6-8
Barbell Row 3x8-10 @ 60 kg + Face Pull 3x15
Kneeling lat thing 3x12
Seated Row 3x10-12 @ 50 kg
`,
  "A day of supersets": `Superset day

A1. Chest-Supported Row 4x8-10 @ 2 RIR
A2. Straight-Arm Pulldown 4x12-15
rest 90 s

Pull-Up 3xAMRAP
Face Pull 3x15-20, rest 60 s
Good Morning 3x10 @ 30 kg
One-Arm Dumbbell Row 3x10 per side
`,
  "A program of two days": `# Two pull days

## Monday: heavy
Deadlift 3x5 @ 100 kg, rest 3 min
Weighted Pull-Up 4x5-6 @ 10 kg
T-Bar Row 4x6-8 @ 2 RIR

## Thursday: light
Lat Pulldown 3x10-12
One-Arm Dumbbell Row 3x10-12 per side
Reverse Fly 3x15-20
Back Extension 2x15
`,
  "A training log": `2026-11-23 Pull
Pull-Up 8, 7, 6
Barbell Row 60 kg x 10, 10, 9
felt strong, slept well

2026-11-26 Pull
Pull-Up 8, 8, 7
Barbell Row 62.5 kg x 10, 9, 8
Face Pull 3x15 @ 20 kg
`,
  "Lines that cannot be read": `Pull day
Pull-Up 4x6-8
Seated Row 4x
Lat Pulldown 3x12 @
Face Pull 3x15, then 5 more if it goes well
`,
  "Español: día de espalda": `Día de espalda
Dominadas 4x6-8
Remo con barra 3x10-12 @ 60 kg
Jalón al pecho 3x12
Hiperextensiones 3x15, descanso 90 s
`,
  "Deutsch: Rückentag": `Rückentag
Klimmzüge 4x6-8
Langhantelrudern 3x10-12 @ 60 kg
Latzug 3x12
Kreuzheben 3x5 @ 100 kg, Pause 3 min
`,
};
