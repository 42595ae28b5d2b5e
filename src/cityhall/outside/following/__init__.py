"""Who follows promises by mail: asked for on the open side, confirmed and ended by a link."""
