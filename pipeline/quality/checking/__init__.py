"""Records of a run held against accepted ones: what was lost, gained, changed, and the taking over of what is right."""
