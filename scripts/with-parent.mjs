// Preloaded into the app's process by the start-up scripts: it ends when the process that started it is gone, even
// killed.
process.on('disconnect', () => process.exit(0))
