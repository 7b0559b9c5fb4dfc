"""Touch parts that could serve another program: data in by setters and models, out by signals."""
