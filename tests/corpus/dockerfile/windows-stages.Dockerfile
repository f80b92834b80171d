# escape=`
FROM mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2025 AS build
WORKDIR C:\src
COPY . .
RUN dotnet publish -c Release -o C:\out
FROM mcr.microsoft.com/dotnet/runtime:9.0-nanoserver-ltsc2025
COPY --from=build C:\out C:\app
ENTRYPOINT ["dotnet", "C:\\app\\job.dll"]
