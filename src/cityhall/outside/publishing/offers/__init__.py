"""What registers offer for the public, series by series; each module reads one register."""
