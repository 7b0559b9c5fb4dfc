"""What stands beside ours in the benchmarks: boards that somebody who knows Qt would write first, and another solver."""
