"""Reads a table as a French spreadsheet does.

Standard input holds its path; standard output its rows, with sums as numbers of
cents, so that a decimal comma that was misread shows.
"""

import csv
import json
import re
import sys

SUM = re.compile(r"^-?\d+,\d\d$")


def cell(text):
    return int(text.replace(",", "")) if SUM.match(text) else text


with open(sys.stdin.read(), encoding="utf-8-sig", newline="") as table:
    rows = list(csv.reader(table, delimiter=";", strict=True))
json.dump([[cell(text) for text in row] for row in rows], sys.stdout)
