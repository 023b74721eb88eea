//! The list of commands and their types in the language of the screens.

use std::collections::BTreeMap;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use crate::error::AppError;
use crate::types::*;

/// Collects the declarations of a type and of all it refers to.
struct Declarations<'c> {
    config: &'c Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(self.config);
        if self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found
            .insert(name, format!("{docs}export {}", T::decl(self.config)));
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl Declarations<'_> {
    fn add<T: TS + 'static>(&mut self) {
        self.visit::<T>();
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

macro_rules! table {
    ($($module:ident :: $name:ident ($input:ty) -> $output:ty;)*) => {
        /// The whole file `ui/src/ipc/bindings.ts`.
        pub fn bindings() -> String {
            let config = Config::default().with_large_int("number");
            let mut types = Declarations { config: &config, found: BTreeMap::new() };
            types.add::<AppError>();
            let mut table = String::from("/** Every command: its question and its answer. */\nexport interface Commands {\n");
            $(
                types.add::<$input>();
                types.add::<$output>();
                table.push_str(&format!(
                    "\t{}: {{ input: {}; output: {} }};\n",
                    stringify!($name),
                    <$input as TS>::name(&config),
                    <$output as TS>::name(&config),
                ));
            )*
            table.push_str("}\n");
            let types: Vec<String> = types.found.into_values().collect();
            format!("// Made from the list of commands by `cargo xtask bindings`.\n\n{}\n\n{table}", types.join("\n\n"))
        }

        /// The shape of each command, in the order of the list.
        pub fn shapes() -> Vec<Shape> {
            vec![$(shape::<$input, $output>(stringify!($name))),*]
        }
    };
}

/// The question and the answer of a command, for who asks it by its name.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Shape {
    /// Its name.
    pub name: &'static str,
    /// The type of its question.
    pub question: String,
    /// The type of its answer.
    pub answer: String,
    /// These types and all that they refer to, one declaration each.
    pub types: Vec<String>,
}

fn shape<Q: TS + 'static, A: TS + 'static>(name: &'static str) -> Shape {
    let config = Config::default().with_large_int("number");
    let mut types = Declarations {
        config: &config,
        found: BTreeMap::new(),
    };
    types.add::<Q>();
    types.add::<A>();
    let one_line = |declaration: String| match declaration.find("export ") {
        Some(at) => declaration[at + "export ".len()..]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
        None => declaration,
    };
    Shape {
        name,
        question: Q::name(&config),
        answer: A::name(&config),
        types: types.found.into_values().map(one_line).collect(),
    }
}

crate::for_each_command!(table);

/// Compares a generated file with the committed one; `CUMUL_WRITE=1` writes it.
///
/// # Errors
/// A sentence that names the file and the command that makes it anew.
pub fn compare(path: &Path, fresh: &str) -> Result<(), String> {
    if std::env::var_os("CUMUL_WRITE").is_some() {
        return std::fs::write(path, fresh).map_err(|error| format!("{}: {error}", path.display()));
    }
    let committed =
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    if committed == fresh {
        Ok(())
    } else {
        Err(format!(
            "{} is not what the Rust types make: run `cargo xtask bindings` or `cargo xtask schema`",
            path.display()
        ))
    }
}

#[cfg(test)]
mod tests {
    use schemars::{Schema, schema_for};

    use super::*;
    use crate::reports::{
        ConflictsReport, ContractsReport, FormalitiesReport, LedgerReport, MonthReport,
        PayslipsReport,
    };

    fn at_the_root(path: &str) -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .join(path)
    }

    /// What `cumul report` prints, by the word that asks for it.
    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is wanted")]
    struct Reports {
        month: MonthReport,
        conflicts: ConflictsReport,
        ledger: LedgerReport,
        formalities: FormalitiesReport,
        contracts: ContractsReport,
        payslips: PayslipsReport,
    }

    fn document(schema: &Schema) -> String {
        format!("{:#}\n", schema.as_value())
    }

    #[test]
    fn bindings_are_current() {
        let path = at_the_root("ui/src/ipc/bindings.ts");
        assert_eq!(compare(&path, &bindings()), Ok(()));
    }

    #[test]
    fn schema_is_current() {
        let book = document(&exchange::portable::schema());
        let reports = document(&schema_for!(Reports));
        let path = at_the_root("assets/cumul-book.schema.json");
        assert_eq!(compare(&path, &book), Ok(()));
        let path = at_the_root("assets/cumul-reports.schema.json");
        assert_eq!(compare(&path, &reports), Ok(()));
    }
}
