"""What somebody who knows Qt would write first, for the same screen: the figures stand beside ours as ratios."""
