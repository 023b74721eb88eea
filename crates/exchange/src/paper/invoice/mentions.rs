//! What the law wants below the sums: VAT, payment, lateness (IN-01, IN-10,
//! IN-14, IN-20, IN-21).

use domain::contract::VatTreatment;
use domain::invoice::InvoiceLine;
use domain::money::Cents;
use serde_json::{Value, json};

use super::InvoicePaper;
use crate::french;
use crate::paper::letterhead;

/// The legal mention of a line without VAT; empty for a taxable one.
pub(in crate::paper) const fn vat_mention(vat: VatTreatment) -> &'static str {
    match vat {
        VatTreatment::ExemptCare => "Exonération de TVA – article 261, 4-1° du CGI",
        VatTreatment::Franchise => "TVA non applicable, art. 293 B du CGI",
        VatTreatment::Taxable => "",
    }
}

impl InvoicePaper {
    fn treatments(&self) -> Vec<VatTreatment> {
        let mut found: Vec<_> = self.invoice.lines.iter().map(|line| line.vat).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    pub(super) fn several_treatments(&self) -> bool {
        self.treatments().len() > 1
    }

    /// The letter that ties a line to its VAT mention, where there are several.
    pub(super) fn treatment_mark(&self, vat: VatTreatment) -> Option<char> {
        if !self.several_treatments() {
            return None;
        }
        let index = self.treatments().iter().position(|found| *found == vat)?;
        char::from_u32(u32::from('A') + u32::try_from(index).ok()?)
    }

    pub(super) fn vat_label(&self) -> String {
        if self.treatments().contains(&VatTreatment::Taxable) {
            format!("TVA {}", french::percent(self.issue.vat_rate))
        } else {
            "TVA".into()
        }
    }

    pub(super) fn vat_mentions(&self) -> Vec<String> {
        let mention = |vat: &VatTreatment| {
            let words = match vat {
                VatTreatment::Taxable => self.taxable_mention(),
                exempt => vat_mention(*exempt).to_owned(),
            };
            match self.treatment_mark(*vat) {
                Some(mark) => format!("{mark}\u{a0}: {words}"),
                None => words,
            }
        };
        self.treatments().iter().map(mention).collect()
    }

    fn taxable_mention(&self) -> String {
        let taxable = |line: &&InvoiceLine| line.vat == VatTreatment::Taxable;
        let lines = self.invoice.lines.iter().filter(taxable);
        let base: Cents = lines.map(|line| line.amount).sum();
        let rate = self.issue.vat_rate;
        format!(
            "TVA au taux de {} sur {} HT\u{a0}: {}",
            french::percent(rate),
            french::euros(base),
            french::euros(base.share(rate))
        )
    }

    pub(super) fn payment(&self) -> Option<Value> {
        let seller = &self.issue.parties.seller;
        let iban = seller.iban.as_deref().filter(|_| !self.is_credit())?;
        Some(json!({
            "holder": letterhead::doctor_name(seller),
            "iban": french::iban(iban),
            "bic": seller.bic,
            "reference": self.number(),
        }))
    }

    /// Late interest, the flat sum, discount and category of the operation.
    pub(super) fn terms(&self) -> Vec<String> {
        let mut terms = Vec::new();
        if self.is_credit() {
            terms.push(
                "Le montant de cet avoir vient en déduction des sommes restant dues\u{a0}; \
                 si la note d’honoraires est déjà réglée, il est remboursé."
                    .to_owned(),
            );
        } else {
            terms.push(format!(
                "En cas de retard de paiement, sans rappel\u{a0}: intérêts au taux de \
                 refinancement de la Banque centrale européenne majoré de {} points de \
                 pourcentage, et indemnité forfaitaire pour frais de recouvrement de {}.",
                french::points(self.issue.late_points),
                french::euros(self.issue.late_flat)
            ));
            terms.push("Pas d’escompte pour paiement anticipé.".to_owned());
        }
        terms.push("Catégorie de l’opération\u{a0}: prestation de services.".to_owned());
        terms
    }
}
