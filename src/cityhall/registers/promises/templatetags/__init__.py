"""Words for the templates of promises."""
