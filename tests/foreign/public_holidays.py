"""Tells the public holidays that the package holidays knows in parts of France.

Standard input holds {"years": [first, last], "parts": [subdivision or null]};
standard output, for each part, its days with the names of each, in order.
"""

import json
import sys

import holidays

question = json.load(sys.stdin)
first, last = question["years"]


def of(part):
    found = holidays.country_holidays(
        "FR", subdiv=part, years=range(first, last + 1), language="en_US"
    )
    return [[str(day), found.get_list(day)] for day in sorted(found)]


json.dump([of(part) for part in question["parts"]], sys.stdout)
