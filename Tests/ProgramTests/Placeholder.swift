// Tests of the built program stand in this target.
