"""Which country a place lies in, and which place of GeoNames it is. Where the data come from: `data/README.md`."""
