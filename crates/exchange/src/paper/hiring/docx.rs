//! The same contract as a text document, for the other party to amend.

use std::io::Cursor;

use chrono::Datelike;
use docx_rs::{
    AbstractNumbering, AlignmentType, BreakType, Docx, Footer, Header, IndentLevel, Level, LevelJc,
    LevelText, LineSpacing, NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum,
    Paragraph, Run, RunFonts, SpecialIndentType, Start, Style, StyleType, Table, TableCell,
    TableRow, WidthType, XMLDocx,
};
use serde_json::Value;

use super::voice::BLANK;
use super::{Hiring, Printed};
use crate::paper::{PaperError, letterhead, letters};

/// Twentieths of a point in a millimetre, near enough for a margin.
const fn millimetres(count: i32) -> i32 {
    count * 567 / 10
}

const TITLE: &str = "Title";
const SUBTITLE: &str = "Subtitle";
const CLAUSE: &str = "Heading1";
const ANNEX: &str = "Heading2";
const FOOT: &str = "Footer";
const CLAUSES: usize = 2;

/// The contract as a .docx: real headings that number themselves, the number
/// of the page in the foot, and French as its language.
///
/// # Errors
/// [`PaperError::Template`] when the document cannot be packed; a mistake of
/// ours, never of what was entered.
pub(crate) fn docx(paper: &Hiring) -> Result<Vec<u8>, PaperError> {
    let printed = tidy(&paper.printed())?;
    let date = paper.day.date();
    let noon = format!(
        "{:04}-{:02}-{:02}T12:00:00Z",
        date.year(),
        date.month(),
        date.day()
    );
    let mut document = page(&paper.title(), printed.mark.as_deref())
        .created_at(&noon)
        .updated_at(&noon);
    document = head(document, &printed);
    let last = printed.clauses.last();
    for clause in &printed.clauses {
        let signed = Some(clause) == last;
        document = document.add_paragraph(
            styled(CLAUSE)
                .numbering(NumberingId::new(CLAUSES), IndentLevel::new(0))
                .keep_next(true)
                .add_run(Run::new().add_text(&clause.title)),
        );
        let words = clause.paragraphs.len();
        for (at, text) in clause.paragraphs.iter().enumerate() {
            // The last words stay with the signatures; a chain that is longer
            // than a page would hold nothing, not even the heading.
            let closing = signed && at + 1 == words;
            document = document.add_paragraph(body(text).keep_next(closing));
        }
    }
    document = foot(document, &printed);
    document = annex(document, &printed);
    let author = letterhead::doctor_name(&paper.profile);
    packed(speaking_french(document.build(), &paper.title(), &author))
}

/// Blanks that come with pasted text are spaces here, too.
fn tidy(printed: &Printed) -> Result<Printed, PaperError> {
    let broken = |error: serde_json::Error| PaperError::Template(error.to_string());
    let mut words: Value = serde_json::to_value(printed).map_err(broken)?;
    letters::tidy(&mut words);
    serde_json::from_value(words).map_err(broken)
}

fn page(title: &str, mark: Option<&str>) -> Docx {
    let heading = |id: &str, name: &str, size: usize, before: u32, after: u32| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .next("Normal")
            .size(size)
            .line_spacing(LineSpacing::new().before(before).after(after))
    };
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("decimal"),
        LevelText::new("Article %1 –"),
        LevelJc::new("left"),
    )
    .suffix(docx_rs::LevelSuffixType::Space)
    .paragraph_style(CLAUSE)
    .indent(Some(0), None, None, None);
    let foot = styled(FOOT)
        .add_run(Run::new().add_text(title))
        .add_run(Run::new().add_text(format!("  –  paraphes {BLANK}  –  page ")))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" sur "))
        .add_num_pages(NumPages::new());
    let document = Docx::new()
        .page_size(11_906, 16_838)
        .page_margin(
            PageMargin::new()
                .left(millimetres(22))
                .right(millimetres(22))
                .top(millimetres(20))
                .bottom(millimetres(22)),
        )
        .default_fonts(
            RunFonts::new()
                .ascii("Calibri")
                .hi_ansi("Calibri")
                .cs("Calibri"),
        )
        .default_size(21)
        .default_line_spacing(LineSpacing::new().after(100).line(264))
        .add_style(heading(TITLE, "Title", 40, 0, 40))
        .add_style(heading(SUBTITLE, "Subtitle", 22, 0, 320).color("5C6560"))
        .add_style(
            heading(CLAUSE, "heading 1", 22, 240, 80)
                .bold()
                .outline_lvl(0),
        )
        .add_style(heading(ANNEX, "heading 2", 28, 0, 160).outline_lvl(1))
        .add_style(heading(FOOT, "footer", 15, 0, 0))
        .add_abstract_numbering(AbstractNumbering::new(CLAUSES).add_level(level))
        .add_numbering(Numbering::new(CLAUSES, CLAUSES))
        .footer(Footer::new().add_paragraph(foot));
    match mark {
        Some(mark) => {
            let mark = Run::new().bold().color("A8261D").add_text(mark);
            let mark = Paragraph::new().align(AlignmentType::Right).add_run(mark);
            document.header(Header::new().add_paragraph(mark))
        }
        None => document,
    }
}

fn styled(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

fn line(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(text))
}

/// A paragraph of a clause; one that begins with a dash hangs, as in a list.
fn body(text: &str) -> Paragraph {
    let paragraph = line(text).align(AlignmentType::Both);
    if !text.starts_with("– ") {
        return paragraph;
    }
    let hanging = SpecialIndentType::Hanging(millimetres(4));
    paragraph.indent(Some(millimetres(8)), Some(hanging), None, None)
}

fn head(document: Docx, printed: &Printed) -> Docx {
    let mut document = document
        .add_paragraph(styled(TITLE).add_run(Run::new().add_text(&printed.heading)))
        .add_paragraph(styled(SUBTITLE).add_run(Run::new().add_text(&printed.subject)));
    let said = ["Entre", "et"];
    for (word, party) in said.iter().zip(&printed.parties) {
        let role = format!(", ci-après «\u{a0}{}\u{a0}»,", party.role);
        document = document
            .add_paragraph(line(word).keep_next(true))
            .add_paragraph(
                Paragraph::new()
                    .add_run(Run::new().bold().add_text(&party.name))
                    .add_run(Run::new().add_text(format!(", {}{role}", party.text))),
            );
    }
    document.add_paragraph(line("il est convenu ce qui suit."))
}

fn foot(mut document: Docx, printed: &Printed) -> Docx {
    document = document.add_paragraph(Paragraph::new().keep_next(true));
    for text in &printed.closing {
        document = document.add_paragraph(line(text).keep_next(true));
    }
    if printed.signers.is_empty() {
        return document;
    }
    let cells = printed.signers.iter().map(|signer| {
        let mut cell = TableCell::new()
            .width(4_700, WidthType::Dxa)
            .add_paragraph(Paragraph::new().add_run(Run::new().bold().add_text(&signer.what)));
        for text in [&signer.who, &signer.role] {
            if !text.trim().is_empty() {
                cell = cell.add_paragraph(line(text));
            }
        }
        cell.add_paragraph(line("Signature, précédée de «\u{a0}lu et approuvé\u{a0}»"))
            .add_paragraph(Paragraph::new())
            .add_paragraph(Paragraph::new())
    });
    let row = TableRow::new(cells.collect()).cant_split();
    document.add_table(Table::without_borders(vec![row]).set_grid(vec![4_700, 4_700]))
}

fn annex(mut document: Docx, printed: &Printed) -> Docx {
    if printed.annex.is_empty() {
        return document;
    }
    let opened = Run::new().add_break(BreakType::Page);
    let title = Run::new().add_text("Annexe – jours et horaires prévus");
    document = document
        .add_paragraph(Paragraph::new().add_run(opened))
        .add_paragraph(styled(ANNEX).add_run(title));
    let cell = |text: &str, bold: bool| {
        let run = Run::new().add_text(text);
        let run = if bold { run.bold() } else { run };
        TableCell::new().add_paragraph(Paragraph::new().add_run(run))
    };
    let row = |texts: [&str; 3], bold: bool| {
        TableRow::new(texts.map(|text| cell(text, bold)).to_vec()).cant_split()
    };
    let mut rows = vec![row(["Date", "Horaires", "Lieu"], true)];
    for [date, hours, place] in &printed.annex {
        rows.push(row([date, hours, place], false));
    }
    document.add_table(Table::new(rows).set_grid(vec![2_800, 2_600, 4_000]))
}

/// What the library has no word for: the language of the text, so that a
/// spell-checker reads French, which style is the usual one, and whose document
/// it is.
fn speaking_french(mut document: XMLDocx, title: &str, author: &str) -> XMLDocx {
    let edited = |part: &[u8], from: &str, to: &str| {
        String::from_utf8_lossy(part)
            .replacen(from, to, 1)
            .into_bytes()
    };
    let language =
        "<w:lang w:val=\"fr-FR\" w:eastAsia=\"fr-FR\" w:bidi=\"ar-SA\" /></w:rPr></w:rPrDefault>";
    document.styles = edited(&document.styles, "</w:rPr></w:rPrDefault>", language);
    // A reader asks which style a paragraph has that names none.
    let normal = "w:type=\"paragraph\" w:styleId=\"Normal\"";
    let standard = "w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"";
    document.styles = edited(&document.styles, normal, standard);
    let core = &document.doc_props.core;
    let core = edited(
        core,
        "<dc:creator>unknown</dc:creator>",
        &format!(
            "<dc:creator>{}</dc:creator><dc:language>fr-FR</dc:language><dc:title>{}</dc:title>",
            escaped(author),
            escaped(title)
        ),
    );
    document.doc_props.core = edited(
        &core,
        "<cp:lastModifiedBy>unknown<",
        &format!("<cp:lastModifiedBy>{}<", escaped(author)),
    );
    document
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn packed(document: XMLDocx) -> Result<Vec<u8>, PaperError> {
    let mut bytes = Cursor::new(Vec::new());
    document
        .pack(&mut bytes)
        .map_err(|error| PaperError::Template(error.to_string()))?;
    Ok(bytes.into_inner())
}
