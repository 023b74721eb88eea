"""Tells which numbers python-stdnum takes for right.

Standard input holds JSON lists of numbers by kind; standard output the same
lists with true or false in the place of each number.
"""

import json
import sys

from stdnum import iban
from stdnum.fr import siren, siret

KINDS = {"siren": siren, "siret": siret, "iban": iban}

numbers = json.load(sys.stdin)
answers = {
    kind: [KINDS[kind].is_valid(number) for number in numbers[kind]]
    for kind in numbers
}
json.dump(answers, sys.stdout)
