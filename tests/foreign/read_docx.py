"""Reads a text document with python-docx and tells what it found.

Standard input holds its path; standard output is JSON.
"""

import json
import sys

from docx import Document
from docx.oxml.ns import qn


def texts(paragraphs):
    """The words of paragraphs that say something."""
    return [it.text for it in paragraphs if it.text.strip()]


document = Document(sys.stdin.read())
section = document.sections[0]
language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
numbered = [
    it
    for it in document.paragraphs
    if it._p.pPr is not None and it._p.pPr.numPr is not None
]
json.dump(
    {
        "language": language.get(qn("w:val")),
        "title": document.core_properties.title,
        "author": document.core_properties.author,
        "head": texts(section.header.paragraphs),
        "foot": texts(section.footer.paragraphs),
        "page": [round(section.page_width.mm), round(section.page_height.mm)],
        "named": texts(it for it in document.paragraphs if it.style.name == "Title"),
        "clauses": texts(
            it for it in document.paragraphs if it.style.name == "Heading 1"
        ),
        "numbered": texts(numbered),
        "words": texts(document.paragraphs),
        "signed": [cell.text for cell in document.tables[0].rows[0].cells],
        "annex": [[cell.text for cell in row.cells] for row in document.tables[-1].rows],
    },
    sys.stdout,
)
