//! What can keep the server from starting, and what the reader can do about it.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use klantreis_evidence::EvidenceError;

/// A server that cannot be started. Nothing listens when one of these is returned.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WebError {
    /// The evidence of the program is not sound.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// An address that others could reach.
    #[error("{0} is no address of this machine alone")]
    NotLoopback(IpAddr),
    /// A folder where no session can be kept.
    #[error("{}: no session can be kept there: {error}", folder.display())]
    Sessions {
        /// The folder.
        folder: PathBuf,
        /// What the machine says.
        error: std::io::Error,
    },
    /// Something else listens there.
    #[error("port {} on {} is taken", .0.port(), .0.ip())]
    Taken(SocketAddr),
    /// The machine does not let us listen there.
    #[error("nothing can listen on {0}: {1}")]
    Listen(SocketAddr, std::io::Error),
    /// The server cannot run, or stopped.
    #[error("the server cannot run: {0}")]
    Run(std::io::Error),
}

impl WebError {
    /// One sentence that helps the reader on.
    #[must_use]
    pub fn hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::Evidence(error) => return error.hint(),
            Self::NotLoopback(_) => {
                "leave --address out, or give 127.0.0.1 or ::1: the desks have no locks on their doors"
            }
            Self::Sessions { .. } => "name another folder with --sessions, one where you may write",
            Self::Taken(_) => "choose another one with --port, or end the program that has it",
            Self::Listen(..) => "choose another one with --port, from 1024 on",
            Self::Run(_) => "see whether the machine has files and threads left, and start again",
        })
    }
}
