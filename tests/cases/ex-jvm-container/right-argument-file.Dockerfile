# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jre
WORKDIR /app
COPY build/libs/billing.jar ./
COPY <<EOF /app/jvm.options
# memory
-XX:MaxRAMPercentage=75
-Xlog:gc*:stdout:time,level,tags
EOF
USER 65532
CMD ["java", "@/app/jvm.options", "-jar", "billing.jar"]
