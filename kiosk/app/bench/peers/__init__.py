"""What stands beside ours in benchmarks: boards that somebody who knows Qt would write first, and another solver."""
