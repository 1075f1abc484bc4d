"""What the rules read: quotation marks paired, the text cut into units and sentences."""
