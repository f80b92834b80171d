# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
WORKDIR C:\app
RUN Invoke-WebRequest https://example.com/x.zip -OutFile x.zip ; `
    Expand-Archive x.zip -DestinationPath C:\app ; `
    Remove-Item x.zip
COPY bin\ C:\app\bin\
ENV PATH="C:\app\bin;C:\Windows\System32"
ENTRYPOINT ["C:\\app\\bin\\server.exe"]
