# syntax=docker/dockerfile:1
FROM python:3.13-slim
RUN <<EOF
#!/usr/bin/env python3
import sys
print(sys.version)
EOF
RUN python3 <<PY
for i in range(3):
    print(i)
PY
