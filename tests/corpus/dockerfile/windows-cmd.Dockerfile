# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
USER ContainerAdministrator
RUN mkdir C:\app && `
    setx /M PATH "%PATH%;C:\app"
WORKDIR C:\app
COPY ["tool with space.exe", "C:\\app\\tool.exe"]
USER ContainerUser
CMD ["tool.exe"]
