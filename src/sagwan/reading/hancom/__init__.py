"""What HWP and HWPX share: one word processor's numbering, shapes and order of things, so that
both forms of one document become the same lines."""
