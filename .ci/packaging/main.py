"""python -m outline_ls: runs the program that the wheel has put beside Python, or on the PATH."""
import os
import shutil
import sys
import sysconfig

here = os.path.join(sysconfig.get_path("scripts"), "outline-ls")
program = here if os.path.exists(here) else shutil.which("outline-ls")
if program is None:
    sys.exit("outline-ls is not there; install the wheel again")
os.execv(program, [program] + sys.argv[1:])
