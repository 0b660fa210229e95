"""The first 600 rows of examples/monitoring/cases.csv with the types a warehouse gives; pyarrow."""
import csv
import datetime as dt
import sys

import pyarrow as pa
import pyarrow.parquet as pq

with open(sys.argv[1], encoding="utf-8") as file:
    rows = list(csv.DictReader(file))[:600]
column = lambda name, to: [to(row[name]) if row[name] else None for row in rows]
table = pa.table({
    "id": pa.array(column("id", str)),
    "time": pa.array(column("time", dt.datetime.fromisoformat), pa.timestamp("us")),
    "due": pa.array(column("due", dt.date.fromisoformat), pa.date32()),
    "label": pa.array(column("label", int), pa.int8()),
    "score": pa.array(column("score", float), pa.float64()),
    "aided": pa.array(column("aided", int), pa.int8()),
    "unaided": pa.array(column("unaided", int), pa.int8()),
    "sex": pa.array(column("sex", str)).dictionary_encode(),
    "site": pa.array(column("site", str)).dictionary_encode(),
})
pq.write_table(table, sys.argv[2], compression="zstd", row_group_size=250)
