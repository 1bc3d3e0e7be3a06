"""Spanish, French, German and Portuguese words for what is said of sets."""

from __future__ import annotations

import pytest

from render_line import with_names

SPANISH = [
    ("Remo 4 series de 12 repeticiones", "Remo: 4x12"),
    ("Remo 4 series x 8 a 12 reps", "Remo: 4x8-12"),
    ("Remo: tres series de doce", "Remo: 3x12"),
    ("Dominadas 3 series al fallo", "Dominadas: 3xto failure"),
    ("Dominadas 3x hasta el fallo", "Dominadas: 3xto failure"),
    ("Remo 3x12 por lado", "Remo: 3x12 per side"),
    ("Remo 3x12 cada brazo", "Remo: 3x12 per side"),
    ("Remo 3x12, descanso 75 s", "Remo: 3x12 rest 75 s"),
    ("Remo 3x12, 2 min de descanso", "Remo: 3x12 rest 120 s"),
    ("Remo 3x12 con 40 kilos", "Remo: 3x12 @ 40 kg"),
    ("Plancha 3x30 segundos", "Plancha: 3x30 s"),
    ("Remo 3x12, 2 en reserva", "Remo: 3x12 RIR 2"),
    ("Remo 2x15 calentamiento, 3x12", "Remo: 2x15 warm-up, 3x12"),
    ("Remo 3x12, última serie al fallo", "Remo: 2x12, 1x12 to failure"),
    ("Remo 3x12 superserie con Dominadas 3x6", "Remo: 3x12 + Dominadas: 3x6"),
    (
        "Remo con barra 4 series de 10 repeticiones, descanso 90 segundos",
        "Remo con barra: 4x10 rest 90 s",
    ),
    ("Dominadas 3x8 con 10 kg", "Dominadas: 3x8 @ 10 kg"),
    ("Jalón al pecho 3x12 al fallo", "Jalón al pecho: 3x12 to failure"),
    ("Remo 4x10 RIR 2", "Remo: 4x10 RIR 2"),
]
FRENCH = [
    ("Tirage 4 séries de 12 répétitions", "Tirage: 4x12"),
    ("Tirage : 4 séries de 8 à 12 reps", "Tirage: 4x8-12"),
    ("Tractions 3 séries jusqu'à l'échec", "Tractions: 3xto failure"),
    ("Tractions 3x max", "Tractions: 3xto failure"),
    ("Fentes 3x12 par jambe", "Fentes: 3x12 per side"),
    ("Fentes 3x12 de chaque côté", "Fentes: 3x12 per side"),
    ("Tirage 3x12, repos 75 s", "Tirage: 3x12 rest 75 s"),
    ("Tirage 3x12, 2 min de repos", "Tirage: 3x12 rest 120 s"),
    ("Tirage 5x5 à 100kg", "Tirage: 5x5 @ 100 kg"),
    ("Tirage 5x5 avec 62,5 kg", "Tirage: 5x5 @ 62.5 kg"),
    ("Gainage 3x30 secondes", "Gainage: 3x30 s"),
    ("Tirage 3x12 en superset avec Tractions 3x6", "Tirage: 3x12 + Tractions: 3x6"),
    ("Tirage vertical 4 séries de 10 répétitions, repos 1'30", "Tirage vertical: 4x10 rest 90 s"),
    ("Rowing haltère 3x12 par côté", "Rowing haltère: 3x12 per side"),
    ("Tractions 4 x max", "Tractions: 4xto failure"),
    ("Soulevé de terre 5x5 à 100 kg", "Soulevé de terre: 5x5 @ 100 kg"),
    ("Tirage 3 x 12 récup 1 min", "Tirage: 3x12 rest 60 s"),
    ("Rowing 4 séries de 8 à 12 reps", "Rowing: 4x8-12"),
]
GERMAN = [
    ("Rudern 4 Sätze à 12 Wdh", "Rudern: 4x12"),
    ("Rudern 4 Sätze mit je 8 bis 12 Wiederholungen", "Rudern: 4x8-12"),
    ("Rudern 4 Saetze mit 12 Wdh.", "Rudern: 4x12"),
    ("Klimmzüge 3 Sätze bis zum Muskelversagen", "Klimmzüge: 3xto failure"),
    ("Klimmzüge 3x bis Versagen", "Klimmzüge: 3xto failure"),
    ("Rudern 3x12 je Seite", "Rudern: 3x12 per side"),
    ("Rudern 3x12 pro Arm", "Rudern: 3x12 per side"),
    ("Rudern 3x12, Pause 75 s", "Rudern: 3x12 rest 75 s"),
    ("Rudern 3x12, Pause: 2-3 Minuten", "Rudern: 3x12 rest 120-180 s"),
    ("Rudern 3x12 mit 40 kg", "Rudern: 3x12 @ 40 kg"),
    ("Unterarmstütz 3x30 Sekunden", "Unterarmstütz: 3x30 s"),
    ("Rudern 3x12 im Supersatz mit Klimmzüge 3x6", "Rudern: 3x12 + Klimmzüge: 3x6"),
    ("Klimmzüge 3 x max", "Klimmzüge: 3xto failure"),
    ("Rudern 4 Sätze à 10 Wdh", "Rudern: 4x10"),
    ("Latzug 3 Sätze mit 12 Wiederholungen, 90 s Pause", "Latzug: 3x12 rest 90 s"),
    ("Kreuzheben 5 Sätze à 5 Wdh mit 100 kg", "Kreuzheben: 5x5 @ 100 kg"),
    ("Rudern einarmig 3x12 pro Seite", "Rudern einarmig: 3x12 per side"),
    ("Rudern 3 mal 10", "Rudern: 3x10"),
]
PORTUGUESE = [
    ("Remada 4 séries de 12 repetições", "Remada: 4x12"),
    ("Remada 4 séries de 8 a 12 reps", "Remada: 4x8-12"),
    ("Barra fixa 3 séries até a falha", "Barra fixa: 3xto failure"),
    ("Remada 3x12 cada lado", "Remada: 3x12 per side"),
    ("Remada 3x12 por braço", "Remada: 3x12 per side"),
    ("Remada 3x12, descanso de 75 s", "Remada: 3x12 rest 75 s"),
    ("Remada 3x12, intervalo 2 min", "Remada: 3x12 rest 120 s"),
    ("Prancha 3x30 segundos", "Prancha: 3x30 s"),
    ("Remada 3x12 conjugado com Barra fixa 3x6", "Remada: 3x12 + Barra fixa: 3x6"),
    ("Remada curvada 4 séries de 10 repetições", "Remada curvada: 4x10"),
    ("Puxada 3x12 até a falha, descanso 60 s", "Puxada: 3x12 to failure rest 60 s"),
    ("Remada unilateral 3x12 por lado PSE 8", "Remada unilateral: 3x12 RIR 2 per side"),
    ("Barra fixa 3 séries de 8 com peso corporal", "Barra fixa: 3x8 @ BW"),
    ("Levantamento terra 5x5 a 80%", "Levantamento terra: 5x5 @ 80 %1RM"),
]
ITALIAN = [
    ("Stacco da terra 4 serie da 6, recupero 2 minuti", "Stacco da terra: 4x6 rest 120 s"),
    ("Panca piana 3 serie x 10 ripetizioni con 60 kg", "Panca piana: 3x10 @ 60 kg"),
    ("Trazioni a corpo libero 3x8", "Trazioni: 3x8 @ BW"),
    ("Rematore manubrio 3x12 per lato", "Rematore manubrio: 3x12 per side"),
    ("Curl 3 serie da 12 a cedimento", "Curl: 3x12 to failure"),
    ('Lat machine 4x10-12 rec 90"', "Lat machine: 4x10-12 rest 90 s"),
    ("Squat 5 serie per 5 ripetizioni all'80%", "Squat: 5x5 @ 80 %1RM"),
    ("Affondi 3x10 per gamba", "Affondi: 3x10 per side"),
    ("Plank 3 serie da 30 secondi", "Plank: 3x30 s"),
    ("Pulley 3x12, ultima serie a cedimento", "Pulley: 2x12, 1x12 to failure"),
    ("Rematore 4x8 buffer 2", "Rematore: 4x8 RIR 2"),
    ("Tre serie da dieci trazioni", "trazioni: 3x10"),
    ("Hyperextension 3x15 riposo 60 s tra le serie", "Hyperextension: 3x15 rest 60 s"),
    ("Rematore 3x10 @ RPE 8", "Rematore: 3x10 RIR 2"),
    ("Trazioni 3 x max", "Trazioni: 3xto failure"),
]
DUTCH = [
    ("Optrekken 3 sets van 8 herhalingen", "Optrekken: 3x8"),
    ("Roeien 4x10, 90 sec rust", "Roeien: 4x10 rest 90 s"),
    ("Deadlift 3 keer 5 met 100 kg", "Deadlift: 3x5 @ 100 kg"),
    ("Eenarmig roeien 3x12 per kant", "Eenarmig roeien: 3x12 per side"),
    ("Lat pulldown 3 x 10-12 herh, 2 min rust", "Lat pulldown: 3x10-12 rest 120 s"),
    ("Face pull 3x15/zijde", "Face pull: 3x15 per side"),
    ("Plank 3x30 seconden", "Plank: 3x30 s"),
    ("Optrekken 3x tot falen", "Optrekken: 3xto failure"),
    ("Squat 5x5 op 80%", "Squat: 5x5 @ 80 %1RM"),
    ("Opdrukken met lichaamsgewicht 3x12", "Opdrukken: 3x12 @ BW"),
    ("Bankdrukken 4x8, laatste set tot falen", "Bankdrukken: 3x8, 1x8 to failure"),
    ("Roeien 3x10 tempo 3-1-1-0", "Roeien: 3x10 tempo 3-1-1-0"),
    ("Drie sets van tien optrekken", "optrekken: 3x10"),
    ("Roeien 3x10, 2 herhalingen in reserve", "Roeien: 3x10 RIR 2"),
]


@pytest.mark.parametrize(
    ("line", "expected"), [*SPANISH, *FRENCH, *GERMAN, *PORTUGUESE, *ITALIAN, *DUTCH]
)
def test_lines_in_other_languages(line, expected):
    assert expected == with_names(line)
