#!/usr/bin/env python3
"""build.py - makes the extension's .vsix offline; the same sources give the same bytes.

    build.py [--server PROGRAM [--target linux-x64]] [--out FILE]

--server puts that program inside as bin/outline-ls; --target then names the platform it runs on.
Needs Python's standard library only.
"""

import argparse
import json
import os
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = ["package.json", "package.nls.json", "package.nls.zh-cn.json", "language-configuration.json", "icon.png", "README.md",
         "CHANGELOG.md", "extension.js"]
FOLDERS = ["source", "syntaxes", "snippets", "walkthrough"]
LICENSE = os.path.join(HERE, "..", "..", "LICENSE")
TYPES = {".json": "application/json", ".js": "application/javascript", ".md": "text/markdown", ".png": "image/png", ".txt": "text/plain",
         ".vsixmanifest": "text/xml"}

MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id={name} Version={version} Publisher={publisher}{target} />
    <DisplayName>{title}</DisplayName>
    <Description xml:space="preserve">{description}</Description>
    <Tags>{tags}</Tags>
    <Categories>{categories}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value={engine} />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value={kind} />
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value="zh-cn" />
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/icon.png</Icon>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code" /></Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Changelog" Path="extension/CHANGELOG.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/icon.png" Addressable="true" />
  </Assets>
</PackageManifest>
"""


def read(path):
    with open(path, "rb") as file:
        return file.read()


def manifest(package, texts, target):
    def text(value):
        return texts[value[1:-1]] if value.startswith("%") else value
    return MANIFEST.format(
        name=quoteattr(package["name"]), version=quoteattr(package["version"]), publisher=quoteattr(package["publisher"]),
        target=" TargetPlatform=%s" % quoteattr(target) if target else "", title=escape(text(package["displayName"])),
        description=escape(text(package["description"])), tags=escape(",".join(package["keywords"])),
        categories=escape(",".join(package["categories"])), engine=quoteattr(package["engines"]["vscode"]),
        kind=quoteattr(",".join(package["extensionKind"])))


def contents(server, target):
    """{name in the package: (bytes, whether it is a program)}"""
    found = {name: read(os.path.join(HERE, name)) for name in FILES}
    for folder in FOLDERS:
        for where, folders, names in os.walk(os.path.join(HERE, folder)):
            for name in names:
                path = os.path.join(where, name)
                found[os.path.relpath(path, HERE).replace(os.sep, "/")] = read(path)
    found["LICENSE.txt"] = read(LICENSE)
    packed = {"extension/" + name: (data, False) for name, data in found.items()}
    if server:
        packed["extension/bin/outline-ls" + (".exe" if server.endswith(".exe") else "")] = (read(server), True)
    package, texts = json.loads(found["package.json"]), json.loads(found["package.nls.json"])
    packed["extension.vsixmanifest"] = (manifest(package, texts, target).encode("utf-8"), False)
    types = "".join('<Default Extension="%s" ContentType="%s"/>' % each for each in sorted(TYPES.items()))
    if server:   # A program has no suffix, so it is named by its place.
        types += '<Override PartName="/extension/bin/outline-ls" ContentType="application/octet-stream"/>'
    packed["[Content_Types].xml"] = (('<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package'
                                      '/2006/content-types">%s</Types>' % types).encode("utf-8"), False)
    return package, packed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", help="a program to put inside")
    parser.add_argument("--target", help="the platform it runs on, such as linux-x64")
    parser.add_argument("--out", help="the file to write; default outline-ls-VERSION.vsix here")
    options = parser.parse_args()
    package, packed = contents(options.server, options.target)
    out = options.out or os.path.join(HERE, "outline-ls%s-%s.vsix" % ("-" + options.target if options.target else "", package["version"]))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(packed):
            data, program = packed[name]
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = (0o100755 if program else 0o100644) << 16
            archive.writestr(entry, data, compresslevel=9)
    print(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
