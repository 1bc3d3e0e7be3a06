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
]


@pytest.mark.parametrize(("line", "expected"), [*SPANISH, *FRENCH, *GERMAN, *PORTUGUESE])
def test_lines_in_other_languages(line, expected):
    assert expected == with_names(line)
