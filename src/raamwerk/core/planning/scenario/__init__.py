"""What uncertain head counts do to the cost: many drawn paths, summed exactly."""
