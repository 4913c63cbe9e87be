"""What services are made of: the doors know nothing of these modules, and no permission is asked in them."""
