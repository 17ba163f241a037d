//! A writer that works in a thread of its own, while the world goes on.

use std::sync::Arc;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use super::Sink;
use crate::error::RecordsError;
use crate::tables::Rows;

/// How many batches of rows may wait: few, so that memory stays what it is.
const WAITING: usize = 4;

/// A sink behind a queue. Rows are written in the order in which they came.
pub struct Behind {
    queue: SyncSender<Arc<Rows>>,
    worker: JoinHandle<Result<(), RecordsError>>,
}

impl Behind {
    /// Sets a sink to work.
    #[must_use]
    pub fn new(mut sink: Box<dyn Sink>) -> Self {
        let (queue, work) = sync_channel::<Arc<Rows>>(WAITING);
        let worker = std::thread::spawn(move || {
            for rows in work {
                sink.take(&rows)?;
            }
            sink.finish()
        });
        Self { queue, worker }
    }

    /// Hands rows over.
    ///
    /// # Errors
    /// [`RecordsError::Stopped`] when the worker has given up; [`Behind::finish`] says why.
    pub fn hand(&self, rows: &Arc<Rows>) -> Result<(), RecordsError> {
        self.queue.send(Arc::clone(rows)).map_err(|_| RecordsError::Stopped)
    }

    /// Waits until everything is written.
    ///
    /// # Errors
    /// What the sink said.
    pub fn finish(self) -> Result<(), RecordsError> {
        drop(self.queue);
        self.worker.join().unwrap_or(Err(RecordsError::Stopped))
    }
}
