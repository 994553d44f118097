// Tells Zed where outline-ls is: on the PATH of the worktree.
use zed_extension_api::{self as zed, LanguageServerId, Result};

struct Outline;

impl zed::Extension for Outline {
    fn new() -> Self {
        Outline
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &zed::Worktree) -> Result<zed::Command> {
        let command = worktree
            .which("outline-ls")
            .ok_or("找不到 outline-ls：请放进 PATH。 outline-ls was not found: put it on the PATH.")?;
        Ok(zed::Command { command, args: vec![], env: worktree.shell_env() })
    }
}

zed::register_extension!(Outline);
