"""Price lists to price books: a declared profile, every row judged, nothing guessed."""
