FROM python:3.14-slim
RUN <<EOF
#!/usr/bin/env python
import os
print(os.getcwd())
EOF

USER 1000
