print("outline-ls")
