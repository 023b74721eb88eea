//! System packages, on Debian and its children; a clear sentence elsewhere.

use std::process::Command;

use anyhow::{Result, bail};

use super::packages::{Package, Purpose, wanted};
use crate::shell;

/// Installs the packages that are missing, after saying which and why.
pub(crate) fn install(purpose: Purpose) -> Result<()> {
    let wanted = wanted(purpose);
    if shell::answer(Command::new("apt-get").arg("--version")).is_none() {
        bail!("{}", elsewhere(&wanted));
    }
    let missing = missing(&wanted, &installed(&wanted));
    if missing.is_empty() {
        return Ok(());
    }
    println!("Cumul needs these system packages, which I am going to install with apt-get:");
    print!("{}", explained(&missing));
    let root = administrator(&missing)?;
    apt_get(root, &["update"])?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(missing.iter().map(|package| package.name));
    apt_get(root, &words)
}

fn apt_get(root: Root, words: &[&str]) -> Result<()> {
    let mut command = match root {
        Root::Already => Command::new("env"),
        Root::BySudo => Command::new("sudo"),
    };
    if root == Root::BySudo {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    shell::run(command.args(words))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Root {
    Already,
    BySudo,
}

fn administrator(missing: &[&Package]) -> Result<Root> {
    if shell::answer(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Ok(Root::Already);
    }
    if shell::answer(Command::new("sudo").arg("--version")).is_some() {
        println!("This needs the administrator's rights: sudo may ask for your password.");
        return Ok(Root::BySudo);
    }
    bail!(
        "there is no sudo here; as root, run: apt-get install {}",
        names(missing)
    )
}

/// The names among `wanted` that dpkg holds as fully installed.
fn installed(wanted: &[&Package]) -> String {
    // dpkg-query answers for those it knows, and fails for the others: read
    // what it printed whatever its status.
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .args(wanted.iter().map(|package| package.name))
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default()
}

fn missing<'a>(wanted: &[&'a Package], listing: &str) -> Vec<&'a Package> {
    let there = |package: &Package| {
        let line = format!("{} installed", package.name);
        listing.lines().any(|found| found == line)
    };
    wanted
        .iter()
        .copied()
        .filter(|package| !there(package))
        .collect()
}

fn explained(packages: &[&Package]) -> String {
    packages
        .iter()
        .map(|package| format!("  {:<22} {}\n", package.name, package.why))
        .collect()
}

fn names(packages: &[&Package]) -> String {
    let names: Vec<_> = packages.iter().map(|package| package.name).collect();
    names.join(" ")
}

fn elsewhere(wanted: &[&Package]) -> String {
    format!(
        "I only know how to install system packages on Debian 12 and its relatives (apt-get). \
         Here, please install what these Debian packages hold, then run me again with --no-install:\n{}",
        explained(wanted)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_missing_from(listing: &str) -> String {
        names(&missing(&wanted(Purpose::Window), listing))
    }

    #[test]
    fn a_package_that_dpkg_never_heard_of_is_missing() {
        let listing = "perl installed\npkg-config installed\nlibclang-dev installed\n\
                       libwebkit2gtk-4.1-dev installed\nlibdbus-1-dev installed\n";
        assert_eq!(names_missing_from(listing), "build-essential");
    }

    #[test]
    fn a_removed_package_whose_settings_stay_is_missing() {
        let listing = "build-essential installed\nperl config-files\npkg-config installed\n\
                       libclang-dev installed\nlibwebkit2gtk-4.1-dev installed\nlibdbus-1-dev installed\n";
        assert_eq!(names_missing_from(listing), "perl");
    }

    #[test]
    fn another_system_is_told_what_to_look_for() {
        let sentence = elsewhere(&wanted(Purpose::Tests));
        assert!(sentence.contains("webkit2gtk-driver"), "{sentence}");
        assert!(sentence.contains("--no-install"), "{sentence}");
    }
}
