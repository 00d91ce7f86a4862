#!/usr/bin/env python3
"""Writes pessac.osm, a made-up extract of the fixture town, and has osmium-tool make the other two forms of it.

    apt-get install osmium-tool && python3 Fixtures/open-data/make-osm.py

Names, numbers and coordinates are invented; they fit Fixtures/merchants.csv, with differences on purpose.
"""
import os, subprocess
from xml.sax.saxutils import quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
HOURS = "Tu-Sa 07:00-13:30,15:30-19:30; Su 07:00-13:00"
NODES = [
    # The same everywhere.
    (1, 44.80610, -0.63110, {"shop": "bakery", "name": "Au Fournil du Monteil", "addr:housenumber": "14",
        "addr:street": "Avenue de Saige", "addr:postcode": "33600", "addr:city": "Pessac", "phone": "+33 5 36 49 11 20",
        "website": "https://www.fournil-du-monteil.example/", "opening_hours": HOURS, "ref:FR:SIRET": "99101274100013"}),
    # Another number than the list's, and hours that the list does not have.
    (2, 44.79580, -0.64920, {"shop": "car_repair", "name": "Garage Lartigue", "addr:housenumber": "127",
        "addr:street": "Avenue de Canéjan", "addr:postcode": "33600", "addr:city": "Pessac",
        "phone": "+33 5 36 49 12 99", "opening_hours": "Mo-Fr 08:00-12:00,14:00-18:00"}),
    # "bis" and no number in the list.
    (3, 44.80480, -0.63260, {"shop": "florist", "name": "Pétales et Bruyère", "addr:housenumber": "31 bis",
        "addr:street": "Avenue Jean Jaurès", "addr:postcode": "33600", "addr:city": "Pessac",
        "contact:phone": "05 36 49 14 77", "contact:instagram": "https://www.instagram.com/petalesbruyere/"}),
    # Moved to the next town.
    (4, 44.80170, -0.58930, {"craft": "electrician", "name": "Élec'Saige", "addr:housenumber": "4",
        "addr:street": "Rue Gambetta", "addr:postcode": "33400", "addr:city": "Talence", "mobile": "+33639985720"}),
    # Two shops share a telephone: a chain.
    (5, 44.80900, -0.64010, {"shop": "optician", "name": "Optique du Pontet", "addr:postcode": "33600",
        "addr:city": "Pessac", "phone": "+33 5 36 49 19 14"}),
    (6, 44.83010, -0.65210, {"shop": "optician", "name": "Optique du Pontet", "addr:postcode": "33700",
        "addr:city": "Mérignac", "phone": "+33 5 36 49 19 14"}),
    # Gone.
    (7, 44.80660, -0.62990, {"disused:shop": "clothes", "name": "Au Point Compté", "addr:housenumber": "10",
        "addr:street": "Rue des Poilus", "addr:postcode": "33600", "addr:city": "Pessac"}),
    # The only place that gives hours for a merchant without a site.
    (8, 44.79770, -0.69520, {"shop": "cheese", "name": "La Crèmerie de Toctoucau", "addr:street": "Place Saint-Vincent-de-Paul",
        "addr:housenumber": "12", "addr:postcode": "33600", "addr:city": "Pessac", "phone": "+33 5 36 49 23 44",
        "opening_hours": "We-Sa 08:30-12:30,15:30-19:00; Su 08:30-12:30"}),
    # Not in the list.
    (9, 44.80510, -0.63010, {"amenity": "cafe", "name": "Café de l'Horloge", "addr:postcode": "33600", "addr:city": "Pessac"}),
    # No place of trade, or no name.
    (10, 44.80500, -0.63000, {"amenity": "bench", "name": "Banc du maire"}),
    (11, 44.80501, -0.63001, {"shop": "yes"}),
]
CORNERS = [(21, 44.80700, -0.63300), (22, 44.80700, -0.63280), (23, 44.80720, -0.63280), (24, 44.80720, -0.63300)]
WAY = (31, [21, 22, 23, 24, 21], {"building": "retail", "shop": "hairdresser", "name": "L'Atelier de Claire",
    "addr:housenumber": "8", "addr:street": "Place de la République", "addr:postcode": "33600", "addr:city": "Pessac",
    "contact:facebook": "https://www.facebook.com/atelierdeclairepessac"})


def tags(values):
    return "".join(f'    <tag k={quoteattr(k)} v={quoteattr(v)}/>\n' for k, v in values.items())


common = 'version="1" timestamp="2026-11-01T00:00:00Z"'
with open(os.path.join(HERE, "pessac.osm"), "w", encoding="utf-8") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6" generator="vitrine fixtures">\n')
    for number, latitude, longitude, values in NODES:
        out.write(f'  <node id="{number}" {common} lat="{latitude:.5f}" lon="{longitude:.5f}">\n{tags(values)}  </node>\n')
    for number, latitude, longitude in CORNERS:
        out.write(f'  <node id="{number}" {common} lat="{latitude:.5f}" lon="{longitude:.5f}"/>\n')
    refs = "".join(f'    <nd ref="{ref}"/>\n' for ref in WAY[1])
    out.write(f'  <way id="{WAY[0]}" {common}>\n{refs}{tags(WAY[2])}  </way>\n</osm>\n')

run = lambda *words: subprocess.run(["osmium", *words], cwd=HERE, check=True)
run("cat", "pessac.osm", "-o", "pessac.osm.pbf", "--overwrite", "--generator", "vitrine fixtures")
run("export", "pessac.osm", "-o", "pessac.geojson", "--overwrite", "--add-unique-id=type_id", "--geometry-types=point,polygon")
