"""Pictures of a few screens as they were found good, to compare with what is drawn now.

Where a screen is meant to look otherwise, draw them again with `python -m tests.pictures.renew`, look at each, and
commit them with the change.
"""
