//! The files of the documents of the demo doctor: one page each, and nothing
//! in them but what they stand for.

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("files/", $name),
            include_bytes!(concat!("../../../../assets/demo/files/", $name)),
        )),*]
    };
}

const FILES: &[(&str, &[u8])] = shipped![
    "accuse-reception-ordre.pdf",
    "assurance-auto.pdf",
    "bulletin.pdf",
    "capacite-gerontologie.pdf",
    "carmf.pdf",
    "carte-cps.pdf",
    "casier-b3.pdf",
    "contrat.pdf",
    "cv.pdf",
    "diplome.pdf",
    "etat-signe.pdf",
    "identite.pdf",
    "inscription-ordre.pdf",
    "rcp.pdf",
    "rib.pdf",
    "sirene.pdf",
    "tableau-de-garde.pdf",
    "vaccinations.pdf",
    "vigilance.pdf",
];

/// The content of a file, by its path in the portable book.
pub(super) fn of(path: &str) -> Option<&'static [u8]> {
    let found = FILES.iter().find(|(name, _)| *name == path);
    found.map(|(_, content)| *content)
}
