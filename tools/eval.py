#!/usr/bin/env python3
"""Scores vitrine on the labelled pages of a folder like ../shared/eval (see its README); nothing is written to the project.

  tools/eval.py [--eval ../shared/eval] [--vitrine .build/release/vitrine] [SET …]      SET: merchants contacts traps dates hours robots structured charset
"""
import argparse, base64, html, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def ask(command, questions):
    """Sends JSON Lines, returns the answers, a line each."""
    text = "".join(json.dumps(q, ensure_ascii=False) + "\n" for q in questions)
    run = subprocess.run([options.vitrine, *command], input=text.encode(), stdout=subprocess.PIPE)
    return [json.loads(line) for line in run.stdout.decode().split("\n") if line]


def score(scorer, *arguments):
    result = subprocess.run([sys.executable, os.path.join(options.eval, scorer), *arguments], capture_output=True, text=True)
    print((result.stdout + result.stderr).rstrip())


def written(lines):
    file = tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8")
    for line in lines:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    file.close()
    return file.name


def pages(kind, truth, **more):
    """Questions about the pages of a set."""
    folder = os.path.join(options.eval, kind, "pages")
    questions = []
    for row in truth:
        question = {"id": row["id"], "file": os.path.join(folder, row["id"] + ".html")}
        if not os.path.exists(question["file"]):
            question["file"] = os.path.join(options.eval, kind, row.get("file", ""))
        for key, field in more.items():
            if row.get(field) and (key != "url" or row[field].startswith("http")):
                question[key] = row[field]
        questions.append(question)
    return questions


def merchants():
    truth_file = os.path.join(options.eval, "merchants", "truth.jsonl")
    truth = rows(truth_file)
    predictions = []
    for facts in ask(["facts", "--batch", "-"], pages("merchants", truth, asOf="file_date")):
        address = (facts["addresses"] or [{}])[0]
        types = {t for item in facts["structuredData"] if item["syntax"] != "opengraph"
                 for t in ([item["item"].get("@type")] if isinstance(item["item"].get("@type"), str) else item["item"].get("@type") or [])}
        predictions.append({
            "id": facts["id"], "name": facts["name"],
            "phones": [p["e164"] for p in facts["phones"]], "fax": [p["e164"] for p in facts["faxes"]],
            "third_party_phones": [p["e164"] for p in facts["thirdPartyPhones"]],
            "emails": [e["address"] for e in facts["emails"]],
            "address": {k: address.get(k) for k in ("street", "postcode", "city")} if address else None,
            "hours": facts["openingHours"], "social": [s["url"] for s in facts["social"]],
            "siret/siren": facts["siret"] or facts["siren"], "legal_mentions": facts["legalMentions"],
            "privacy_link": facts["privacyLink"] is not None, "viewport": facts["viewport"] is not None,
            "mobile_ready_guess": facts["mobileReady"], "copyright_year": facts["copyrightYear"],
            "latest_date_on_page": facts["freshest"], "sells_online": facts["sells"],
            "has_contact_form": facts["contactForm"], "has_map": facts["map"],
            "has_structured_data": bool(types), "under_construction": facts["underConstruction"],
            "placeholder": bool(facts["placeholders"]),
        })
    arguments = ["--errors", options.errors] if options.errors else []
    score("merchants/score_merchants.py", written(predictions), "--truth", truth_file, *arguments)


def contacts():
    truth = rows(os.path.join(options.eval, "contacts", "truth.jsonl"))
    predictions = []
    for facts in ask(["facts", "--batch", "-"], pages("contacts", truth, url="base")):
        predictions.append({
            "id": facts["id"], "phones": [p["e164"] for p in facts["phones"]], "emails": [e["address"] for e in facts["emails"]],
            "addresses": [{k: a.get(k) for k in ("street", "postcode", "city", "country")} for a in facts["addresses"]],
            "hours": facts["openingHours"] or False,
        })
    arguments = ["--errors", options.errors] if options.errors else []
    score("contacts/score_contacts.py", written(predictions), "--by", "set", *arguments)


def traps():
    cases = rows(os.path.join(options.eval, "contacts", "phone-traps.jsonl"))
    text = next(k for k in ("text", "phrase", "html") if k in cases[0])
    with tempfile.TemporaryDirectory() as folder:
        questions = []
        for number, case in enumerate(cases):
            path = os.path.join(folder, f"{number}.html")
            with open(path, "w", encoding="utf-8") as file:
                words = case.get("before", "") + case[text] + case.get("after", "")
                file.write(f"<html lang={case.get('lang') or 'fr'}><body><p>{html.escape(words)}</p></body></html>")
            questions.append({"id": str(number), "file": path})
        found = [(cases[int(f["id"])][text], raw)
                 for f in ask(["facts", "--batch", "-"], questions)
                 for raw in [p["raw"] for p in f["phones"] + f["thirdPartyPhones"]]
                 if cases[int(f["id"])][text] in raw or raw in cases[int(f["id"])][text]]
    print(f"look-alikes of phone numbers reported: {len(found)} of {len(cases)}")
    for case in found[:10]:
        print("  ", case)


def dates():
    for name, field in (("truth.jsonl", "published"), ("freshness_truth.jsonl", "modified")):
        truth_file = os.path.join(options.eval, "dates", name)
        truth = rows(truth_file)
        facts = ask(["facts", "--batch", "-"], pages("dates", truth, url="url"))
        order = ("published", "modified") if field == "published" else ("modified", "freshest", "published")
        predictions = [{"id": f["id"], "date": next((f[k] for k in order if f[k]), None)} for f in facts]
        print(name)
        score("dates/score_dates.py", written(predictions), "--truth", truth_file)


def hours():
    for name in ("hours-fr", "hours-webstruct", "hours-multilingual"):
        truth_file = os.path.join(options.eval, "hours", name + ".jsonl")
        questions = [{"id": r["id"], "text": r.get("phrase") or r["text"], "lang": r.get("lang")}
                     for r in rows(truth_file) if r.get("kind", "text") == "text"]
        print(name)
        score("hours/score_hours.py", truth_file, written(ask(["hours", "--batch", "-"], questions)))


def robots():
    for name in ("google", "real"):
        score("robots/score_robots.py", os.path.join(options.eval, "robots", f"cases_{name}.jsonl"), options.vitrine, "robots", "--batch", "-")


SETS = {f.__name__: f for f in (merchants, contacts, traps, dates, hours, robots)}

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("sets", nargs="*", metavar="SET")
parser.add_argument("--eval", default=os.path.join(HERE, "..", "shared", "eval"))
parser.add_argument("--vitrine", default=os.path.join(HERE, ".build", "release", "vitrine"))
parser.add_argument("--errors", help="passed on to the scorer: which errors to show")
options = parser.parse_args()
options.vitrine = os.path.abspath(options.vitrine)
if not os.path.isdir(options.eval):
    sys.exit(f"{options.eval}: no labelled pages here; give their folder with --eval")
for name in options.sets or SETS:
    if name not in SETS:
        parser.error(f"there is no set “{name}”; known: {', '.join(SETS)}")
    print(f"== {name}")
    SETS[name]()
