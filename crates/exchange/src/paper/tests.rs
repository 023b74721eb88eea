use typst::layout::{Frame, FrameItem};

use super::*;

mod both_sides;
mod hiring;
mod hiring_french;
mod lengths;
mod reasons;
mod samples;
mod wording;

/// Everything the paper prints, page by page, line breaks as spaces.
fn pages(paper: &Paper) -> Vec<String> {
    pages_of(&set(paper).expect("a paper"))
}

/// The same of pages that were laid out.
pub(super) fn pages_of(document: &PagedDocument) -> Vec<String> {
    let text = |page: &typst_layout::Page| {
        let mut text = String::new();
        collect(&page.frame, &mut text);
        text
    };
    document.pages().iter().map(text).collect()
}

fn text(paper: &Paper) -> String {
    pages(paper).join(" ")
}

fn collect(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, text),
            FrameItem::Text(run) => text.push_str(&run.text),
            _ => {}
        }
    }
    text.push(' ');
}

fn long_month(count: usize) -> Paper {
    let lines = samples::june().into_iter().cycle().take(count).collect();
    Paper::ShiftStatement(samples::statement(lines))
}

#[test]
fn every_paper_is_archivable_and_accessible() {
    for paper in samples::all() {
        let bytes = pdf(&paper).expect("a PDF");
        let source = String::from_utf8_lossy(&bytes);
        for mark in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "<xmp:CreatorTool>Cumul</xmp:CreatorTool>",
        ] {
            assert!(source.contains(mark), "{mark} in {}", paper.title());
        }
    }
}

#[test]
fn every_paper_carries_its_title_and_its_doctor() {
    for paper in samples::all() {
        let mut document = set(&paper).expect("a paper");
        let info = document.info_mut();
        assert_eq!(info.title.as_deref(), Some(paper.title().as_str()));
        assert!(info.author[0].starts_with("Dr\u{a0}"));
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for paper in samples::all() {
        let bytes = pdf(&paper).expect("a PDF");
        typst::comemo::evict(0);
        assert!(bytes == pdf(&paper).expect("a PDF"), "{}", paper.title());
    }
}

#[test]
fn a_paper_survives_being_written_as_json() {
    for paper in samples::all() {
        let json = serde_json::to_string(&paper).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Paper>(&json).expect("a paper"),
            paper
        );
    }
}

#[test]
fn the_head_of_a_table_repeats_over_ninety_lines() {
    let pages = pages(&long_month(90));
    assert!(pages.len() >= 2, "{} pages", pages.len());
    let last = pages.len() - 1;
    for page in &pages[..last] {
        assert!(page.contains("Début") && page.contains("Montant"));
    }
    assert!(pages[last].contains("Service fait"));
    assert!(pages[0].contains(&format!("page 1 sur {}", pages.len())));
    assert_eq!(preview(&long_month(90)).expect("pages").len(), pages.len());
}

#[test]
fn the_steps_of_a_row_share_its_page() {
    for count in 15..25 {
        let lines = samples::duties().into_iter().cycle().take(count).collect();
        let paper = Paper::ShiftStatement(samples::statement(lines));
        for page in pages(&paper) {
            let days = page.matches("22 oct.").count();
            assert_eq!(page.matches("indemnité de repas").count(), days);
            assert_eq!(page.matches("1\u{202f}495,20").count(), days);
        }
    }
}

#[test]
fn signatures_share_their_page_with_the_sum() {
    for count in 20..34 {
        let pages = pages(&long_month(count));
        let signed = pages.iter().find(|page| page.contains("Service fait"));
        assert!(
            signed.is_some_and(|page| page.contains("Total dû")),
            "{count} lines"
        );
    }
}

#[test]
fn a_month_of_one_shift_fits_one_page() {
    assert_eq!(pages(&long_month(1)).len(), 1);
    assert_eq!(pages(&long_month(12)).len(), 1);
}

#[test]
fn a_preview_is_a_picture_of_each_page() {
    let pages = preview(&Paper::CouncilTransmission(samples::transmission())).expect("pages");
    assert_eq!(pages.len(), 2, "the letter and the sworn statement");
    assert!(pages.iter().all(|page| page.starts_with("<svg")));
}

#[test]
fn a_letter_without_a_glyph_is_refused_by_name() {
    let mut paper = samples::statement(samples::june());
    paper.employer.name = "Clinique 🩺".into();
    let refused = pdf(&Paper::ShiftStatement(paper));
    assert_eq!(refused, Err(PaperError::Unprintable('🩺')));
}

#[test]
fn pasted_blanks_do_not_stop_a_paper() {
    let mut paper = samples::statement(samples::june());
    paper.employer.name = "Clinique\tSainte\u{200b}-Aubierge\r".into();
    paper.place = "Nancy\u{2003}".into();
    let printed = text(&Paper::ShiftStatement(paper));
    assert!(printed.contains("Clinique Sainte-Aubierge"), "{printed}");
}

#[test]
fn the_fonts_have_every_letter_of_the_papers() {
    let french = "\u{202f}\u{a0}€œŒæ«»’–−→½×°№éèêëàâçîïôùûüÿÉÈÊÀÇ";
    let sources = [
        include_str!("letterhead.rs"),
        include_str!("invoice/mentions.rs"),
        include_str!("council_transmission.rs"),
        include_str!("../french.rs"),
    ];
    let templates = world::TEMPLATES.iter().map(|(_, text)| *text);
    let letters = templates
        .chain(sources)
        .chain([french])
        .flat_map(str::chars);
    for letter in letters.filter(|letter| !letter.is_control()) {
        for font in world::fonts() {
            let has = font.info().coverage.contains(u32::from(letter));
            assert!(has, "{letter:?} in {}", font.info().family);
        }
    }
    assert_eq!(world::fonts().len(), 3, "every font was read");
}

#[test]
fn long_names_wrap_and_stay_on_the_page() {
    let mut paper = samples::statement(samples::june());
    paper.employer.name =
        "Groupement hospitalier intercommunal de psychiatrie et de soins de Haute-Lorraine".into();
    paper.contract.title =
        "Anesthésie au bloc opératoire central et en ambulatoire, week-ends".into();
    assert_eq!(pages(&Paper::ShiftStatement(paper)).len(), 1);
}
