"""Reads a data set with programs of others: frictionless, jsonschema and DuckDB. Prints rows by table."""

import json
import pathlib
import sys

import duckdb
import frictionless
import jsonschema

folder = pathlib.Path(sys.argv[1])

report = frictionless.Package(str(folder / "csv" / "datapackage.json")).validate()
if not report.valid:
    sys.exit(str(report.flatten(["title", "message"])[:5]))

database = duckdb.connect()
counts = {}
for csv in sorted((folder / "csv").glob("*.csv")):
    name = csv.stem
    read = {
        "csv": f"read_csv('{csv}', header = true, all_varchar = true)",
        "jsonl": f"read_json('{folder}/jsonl/{name}.jsonl', format = 'newline_delimited')",
        "parquet": f"read_parquet('{folder}/parquet/{name}.parquet')",
    }
    found = {kind: database.sql(f"SELECT count(*) FROM {rows}").fetchall()[0][0] for kind, rows in read.items()}
    if len(set(found.values())) != 1:
        sys.exit(f"{name}: {found}")
    counts[name] = found["csv"]
    # Cell by cell, as text: a number, a day and an empty cell are the same in both.
    types = database.sql(f"DESCRIBE SELECT * FROM {read['parquet']}").fetchall()
    for column, kind, *_ in types:
        same = database.sql(
            f"SELECT count(*) FROM (SELECT row_number() OVER () n, \"{column}\"::{kind} v FROM {read['csv']}) a"
            f" JOIN (SELECT row_number() OVER () n, \"{column}\" v FROM {read['parquet']}) b"
            " ON a.n = b.n AND a.v IS NOT DISTINCT FROM b.v"
        ).fetchall()[0][0]
        if same != counts[name]:
            sys.exit(f"{name}.{column}: {same} of {counts[name]} cells are the same")
    schema = jsonschema.Draft202012Validator(json.loads((folder / "jsonl" / f"{name}.schema.json").read_text()))
    with open(folder / "jsonl" / f"{name}.jsonl", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            for error in schema.iter_errors(json.loads(line)):
                sys.exit(f"{name}.jsonl:{number}: {error.message}")

print(json.dumps(counts))
