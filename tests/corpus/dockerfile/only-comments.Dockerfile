# nothing
#   here

# at all
