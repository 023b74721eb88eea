//! The kinds of contracts that come with the program, and the look at one
//! contract under the rules of its own.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::contract::{Beside, Contract, ContractDates, ContractKind, KindCheck, KindTraits};
use domain::employer::{Employer, EmployerKind};
use domain::ids::EmployerId;
use domain::parameter::Parameter;
use domain::profile::Profile;
use domain::time::Day;
use store::Reader;

use crate::error::{AppError, ErrorCode};

const SHIPPED: &str = include_str!("../../../../assets/contract-kinds.toml");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    kind: Vec<KindTraits>,
}

/// The kinds that come with the program, in the order of the domain notes,
/// read once.
///
/// # Errors
/// [`ErrorCode::Internal`] when the shipped file cannot be read; a test reads
/// it.
pub fn kinds() -> Result<&'static [KindTraits], AppError> {
    static READ: LazyLock<Result<Shipped, toml::de::Error>> =
        LazyLock::new(|| toml::from_str(SHIPPED));
    Ok(&READ.as_ref().map_err(Clone::clone)?.kind)
}

/// What is known of one kind.
///
/// # Errors
/// [`ErrorCode::Internal`] when it is not in the shipped file; a test looks
/// for every one.
pub fn traits(kind: ContractKind) -> Result<&'static KindTraits, AppError> {
    let found = kinds()?.iter().find(|it| it.kind == kind);
    found.ok_or_else(|| AppError::new(ErrorCode::Internal).about("kind", format!("{kind:?}")))
}

/// What the contracts of a book are looked at with.
pub(crate) struct Around {
    contracts: Vec<Contract>,
    employers: HashMap<EmployerId, EmployerKind>,
    doctor: Profile,
    numbers: Vec<Parameter>,
    today: Day,
}

impl Around {
    /// Reads it.
    pub(crate) fn of(reader: &Reader<'_>, today: Day) -> Result<Self, AppError> {
        let employers = reader.employers().all()?.into_iter();
        Ok(Self {
            contracts: reader.contracts().all()?,
            employers: employers.map(|it| (it.id, it.kind)).collect(),
            doctor: reader.profile().get()?,
            numbers: crate::parameters::all(reader)?,
            today,
        })
    }

    /// The same with an employer that is not in the book yet.
    pub(crate) fn beside(mut self, employer: Option<&Employer>) -> Self {
        let new = employer.map(|it| (it.id.clone(), it.kind));
        self.employers.extend(new);
        self
    }

    /// Every contract.
    pub(crate) fn contracts(&self) -> &[Contract] {
        &self.contracts
    }

    /// What the rules of its kind say of a contract; nothing of one whose
    /// employer is not in the book.
    pub(crate) fn checks(&self, contract: &Contract) -> Result<Vec<KindCheck>, AppError> {
        let Some(employer) = self.employers.get(&contract.employer) else {
            return Ok(Vec::new());
        };
        self.checks_with(contract, *employer)
    }

    /// The same with an employer of this kind.
    pub(super) fn checks_with(
        &self,
        contract: &Contract,
        employer: EmployerKind,
    ) -> Result<Vec<KindCheck>, AppError> {
        let traits = traits(contract.kind)?;
        let around = Beside {
            employer,
            others: &self.contracts,
            doctor: &self.doctor,
            numbers: &self.numbers,
        };
        Ok(contract.looked_at(traits, &around))
    }

    /// The days that follow from a contract.
    pub(crate) fn dates(&self, contract: &Contract) -> Result<ContractDates, AppError> {
        Ok(contract.dates(traits(contract.kind)?, &self.contracts, self.today))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::contract::{CheckLevel, KindTest};
    use domain::formality::Confidence;

    use super::*;

    fn shipped() -> &'static [KindTraits] {
        kinds().expect("the shipped file is read")
    }

    #[test]
    fn every_kind_is_known_once() {
        let schema = schemars::schema_for!(ContractKind);
        let words = schema.as_value().to_string();
        let known: BTreeSet<_> = shipped().iter().map(|it| word(it.kind)).collect();
        assert_eq!(known.len(), shipped().len(), "none is there twice");
        let all = words.matches("\"const\":").count();
        assert_eq!(known.len(), all, "{known:?}");
        assert!(known.iter().all(|kind| words.contains(kind.as_str())));
    }

    fn word(kind: ContractKind) -> String {
        let word = serde_json::to_value(kind).expect("a word");
        word.as_str().expect("a word").to_owned()
    }

    #[test]
    fn every_status_of_the_notes_is_a_kind_or_told_elsewhere() {
        // RSPM is a pension scheme, part time a rule, the PET a supplement.
        let elsewhere = ["ST-16", "ST-22", "ST-34"];
        let groups = [1..=16, 20..=25, 30..=39];
        for number in groups.into_iter().flatten() {
            let id = format!("ST-{number:02}");
            let listed =
                |it: &KindTraits| it.number == id || (it.number.starts_with(&id) && number == 31);
            let known = shipped().iter().any(listed);
            assert_ne!(known, elsewhere.contains(&id.as_str()), "{id}");
        }
        let part_time = |it: &KindTraits| {
            let mut rules = it.rules.iter();
            rules.any(|rule| matches!(rule.test, KindTest::WrittenRequestNeeded(24)))
        };
        assert!(shipped().iter().any(part_time), "ST-22");
    }

    #[test]
    fn what_is_not_sure_is_said_in_a_low_voice_and_everything_names_its_text() {
        for kind in shipped() {
            assert!(
                !kind.source.is_empty() && !kind.units.is_empty(),
                "{}",
                kind.number
            );
            for rule in &kind.rules {
                assert!(!rule.source.is_empty(), "{}", kind.number);
                assert_ne!(rule.level, CheckLevel::Holds, "{}", kind.number);
                let unsure = rule.confidence == Confidence::ToVerify;
                assert!(!unsure || rule.level == CheckLevel::Info, "{}", kind.number);
            }
        }
    }
}
