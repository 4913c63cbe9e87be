"""What a framework saves: from list price to maximum to what is paid, line by line, and how sure that is."""
