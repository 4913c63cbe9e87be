"""From a document to verdicts: its facts in one flat batch, the rules over that batch."""
