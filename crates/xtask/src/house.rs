//! Where things lie: the repository, what Cargo built, the tools we fetched.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// Cargo's features of the real program: the window shows the bundled pages
/// of `ui/dist`. Without it Tauri looks for a development server.
pub(crate) const PRODUCT: &str = "cumul-desktop/custom-protocol";

/// The product, with native dialogs and the clock scripted for the tests.
pub(crate) const SCRIPTED: &str = "cumul-desktop/custom-protocol,cumul-desktop/e2e";

/// The places every chore needs.
pub(crate) struct House {
    root: PathBuf,
    binaries: PathBuf,
}

impl House {
    /// Finds the house of the running xtask.
    ///
    /// The folder of binaries is the one xtask itself was built into, so that
    /// every way to move the target folder is respected without parsing any.
    pub(crate) fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .context("start me with `cargo xtask`, so that I know where the repository is")?;
        let root = ancestor(Path::new(&manifest), 2)?;
        let binaries = ancestor(&env::current_exe()?, 1)?;
        Ok(Self { root, binaries })
    }

    /// A path of the repository.
    pub(crate) fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A program that Cargo built for this workspace.
    pub(crate) fn binary(&self, name: &str) -> PathBuf {
        self.binaries
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A program that Cargo built for this workspace as a doctor gets it.
    pub(crate) fn released(&self, name: &str) -> PathBuf {
        self.binaries
            .with_file_name("release")
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// Where what we install for ourselves stays, outside the repository.
    pub(crate) fn tools(&self) -> PathBuf {
        self.binaries.join("xtask-tools")
    }

    /// Cargo at the root, able to see the tools we installed.
    pub(crate) fn cargo(&self, words: &[&str]) -> Result<Command> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(cargo);
        command
            .args(words)
            .current_dir(&self.root)
            .env("PATH", self.search_path()?);
        Ok(command)
    }

    /// npm in one of our packages.
    pub(crate) fn npm(&self, package: &str, words: &[&str]) -> Command {
        let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.args(words).current_dir(self.path(package));
        command
    }

    /// The user's own programs come first: we add, we never replace.
    fn search_path(&self) -> Result<OsString> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let places = env::split_paths(&inherited).chain([self.tools().join("bin")]);
        Ok(env::join_paths(places)?)
    }
}

fn ancestor(path: &Path, steps: usize) -> Result<PathBuf> {
    let found = path.ancestors().nth(steps);
    Ok(found
        .with_context(|| format!("{} has no folder above", path.display()))?
        .to_path_buf())
}
