//! Listens on this machine alone and answers.

use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use crate::error::WebError;
use crate::house::House;

/// The port when none is asked for.
pub const DEFAULT_PORT: u16 = 8473;

/// A server that listens and does not answer yet.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    house: Arc<House>,
}

impl Server {
    /// Listens; port 0 takes any that is free. Sessions of exercises are kept in a folder.
    ///
    /// # Errors
    /// [`WebError`] for an address that others could reach, a folder where no session can be kept, a port
    /// that is taken or not allowed, and evidence that is not sound.
    pub fn listen(address: IpAddr, port: u16, sessions: PathBuf) -> Result<Self, WebError> {
        if !address.is_loopback() {
            return Err(WebError::NotLoopback(address));
        }
        let house = Arc::new(House::open(sessions)?);
        let shelf = &house.shelf;
        let folder = shelf.folder().to_owned();
        shelf.try_out().map_err(|error| WebError::Sessions { folder, error })?;
        let asked = SocketAddr::new(address, port);
        let refuse = |error: std::io::Error| match error.kind() {
            ErrorKind::AddrInUse => WebError::Taken(asked),
            _ => WebError::Listen(asked, error),
        };
        let listener = TcpListener::bind(asked).map_err(refuse)?;
        listener.set_nonblocking(true).map_err(WebError::Run)?;
        let address = listener.local_addr().map_err(WebError::Run)?;
        Ok(Self { listener, address, house })
    }

    /// The first page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers until the process is ended.
    ///
    /// # Errors
    /// [`WebError::Run`] when the server cannot go on.
    pub fn answer(self) -> Result<(), WebError> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(WebError::Run)?;
        runtime.block_on(async {
            let listener =
                tokio::net::TcpListener::from_std(self.listener).map_err(WebError::Run)?;
            axum::serve(listener, crate::app(self.house)).await.map_err(WebError::Run)
        })
    }
}
