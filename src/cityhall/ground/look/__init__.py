"""How every page looks and speaks: frame, icons, two languages, high contrast, safe headers."""
